/** The ribbon of costs per end point. */
export const costs = {
  label: 'Costs per end point',
  measure: 'Measure',
  scope: 'For one image.',
  measures: {
    multiplyAdds: { name: 'Multiply-adds', counts: 'in convolutions' },
    params: { name: 'Parameters', counts: 'all variables' },
    activationBytes: {
      name: 'Activation bytes',
      counts: 'float32 outputs of all ops, concats included'
    },
    receptiveField: {
      name: 'Receptive field',
      counts: 'longest path, in pixels and as a share of the image’s side (dashed line)'
    }
  },
  /** Below a measure's name: of which image size the shares are. */
  ofImage: (size: string) => `of ${size}`,
  byDefault: (figure: string) => `by default ${figure}`,
  notInDefault: 'absent',
  none: 'none'
};
