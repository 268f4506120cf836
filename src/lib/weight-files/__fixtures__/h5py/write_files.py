"""Writes the files beside it, as Keras does, with h5py 3.16: python3 write_files.py"""

import zipfile
from pathlib import Path

import h5py
import numpy as np

here = Path(__file__).parent
layers = {
    'conv2d_2': {'kernel': (3, 3, 2, 4)},
    'conv2d_10': {'kernel': (1, 3, 4, 2)},
    'batch_normalization_2': {'beta': (4,), 'moving_mean': (4,), 'moving_variance': (4,)},
}


def values(shape, first):
    """Counts up from `first`, in quarters."""
    return (first + np.arange(np.prod(shape), dtype='f4').reshape(shape)) / 4


def write_listed(path, as_names, wrapped):
    """Keras 1 and 2: layers by name, and lists of the names."""
    with h5py.File(here / path, 'w') as file:
        top = file.create_group('model_weights') if wrapped else file
        top.attrs['layer_names'] = as_names(['input_1', *layers])
        top.create_group('input_1').attrs['weight_names'] = np.array([])
        for first, (layer, weights) in enumerate(layers.items()):
            group = top.create_group(layer)
            names = [f'{layer}/{part}:0' for part in weights]
            group.attrs['weight_names'] = as_names(names)
            for name, shape in zip(names, weights.values()):
                group.create_dataset(name, data=values(shape, first))
        if wrapped:
            file.create_group('optimizer_weights').create_dataset('m', data=np.zeros((3, 3, 3, 3)))
            file.attrs['model_config'] = b'{}' * 3000


def write_numbered(path, track_order):
    """Keras 3: layers and weights by number."""
    with h5py.File(here / path, 'w') as file:
        for first, (layer, weights) in enumerate(layers.items()):
            variables = file.create_group(f'layers/{layer}').create_group('vars', track_order=track_order)
            for number, shape in enumerate(weights.values()):
                variables.create_dataset(str(number), data=values(shape, first))
        file.create_group('optimizer/vars').create_dataset('0', data=np.zeros((3, 3, 3, 3), 'f4'))


write_listed('fixed-names.h5', lambda names: np.array(names, dtype='S'), wrapped=False)
write_listed('variable-names.h5', lambda names: [name.encode() for name in names], wrapped=True)
write_numbered('numbered.weights.h5', track_order=False)
write_numbered('ordered.weights.h5', track_order=True)
with zipfile.ZipFile(here / 'model.keras', 'w') as archive:
    archive.writestr('config.json', '{}')
    archive.write(here / 'numbered.weights.h5', 'model.weights.h5')
with h5py.File(here / 'packed.weights.h5', 'w') as file:
    file.create_dataset('layers/conv2d/vars/0', data=values((3, 3, 2, 4), 0), compression='gzip')
