import {
  buildEditedNetwork,
  formatEdits,
  listExperiments,
  type EditedNetwork,
  type Experiment
} from '..';

/** The experiment that makes this edit, written as in an address. @throws where the network does not offer it. */
export function findExperiment(
  edit: string,
  network: EditedNetwork = buildEditedNetwork()
): Experiment {
  const at = edit.slice(edit.indexOf('@') + 1);
  // What is done to a whole branch is offered by its module.
  const id = at.split('/').length === 2 ? at.split('/')[0] : at;
  const found = listExperiments(network, id).find((each) => formatEdits([each.edit]) === edit);
  if (found === undefined) throw new Error(`${edit} is not on offer`);
  return found;
}
