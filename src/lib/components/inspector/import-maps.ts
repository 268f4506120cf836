/** The code of the maps and of what can be asked of them: fetched with the first run, and then at hand without a connection. */
export async function importMaps() {
  const [maps, probes] = await Promise.all([
    import('../maps/FeatureMaps.svelte'),
    import('../probes/ProbeTabs.svelte')
  ]);
  return { FeatureMaps: maps.default, ProbeTabs: probes.default };
}
