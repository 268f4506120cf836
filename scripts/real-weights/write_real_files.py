"""Writes files of weights with the libraries that readers' files come from, and what the libraries compute with them.

python write_real_files.py FOLDER -- called by scripts/check-weights.ts. Weights are drawn from a fixed seed. FOLDER gets
the files, image.bin (299x299 RGBA, uint8) and files.json: for each file the logits that its library computed.
A library that is missing is reported and left out.
"""

import importlib
import json
import os
import sys

import numpy as np

LIBRARIES = ('torchvision', 'keras')
SIZE = 299


def make_image():
    return np.random.default_rng(3).integers(0, 256, (SIZE, SIZE, 3), dtype=np.uint8)


def main(folder):
    image = make_image()
    opaque = np.full((SIZE, SIZE, 1), 255, np.uint8)
    np.concatenate([image, opaque], axis=2).tofile(os.path.join(folder, 'image.bin'))
    files = []
    for name in LIBRARIES:
        try:
            module = importlib.import_module(f'write_{name}')
        except ImportError as error:
            print(f'{name}: left out, {error}')
            continue
        print(module.VERSIONS, flush=True)
        files += module.write_files(folder, image)
    with open(os.path.join(folder, 'files.json'), 'w', encoding='utf-8') as file:
        json.dump(files, file)


main(*sys.argv[1:])
