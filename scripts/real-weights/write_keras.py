"""Keras' Inception V3 in the files that Keras 3 writes."""

import os

import keras
import numpy as np

VERSIONS = f'keras {keras.__version__} on {keras.backend.backend()}'


def seed_model():
    model = keras.applications.InceptionV3(weights=None, classifier_activation=None)
    random = np.random.default_rng(1)
    for layer in model.layers:
        values = [draw(variable, random) for variable in layer.weights]
        layer.set_weights(values)
    return model


def draw(variable, random):
    shape = tuple(variable.shape)
    if len(shape) >= 2:
        return random.standard_normal(shape).astype(np.float32) * np.sqrt(2 / np.prod(shape[:-1]))
    if 'variance' in variable.name:
        return random.uniform(0.8, 1.2, shape).astype(np.float32)
    return random.standard_normal(shape).astype(np.float32) * 0.1


def write_files(folder, image):
    model = seed_model()
    logits = model.predict(image[None].astype(np.float32) / 127.5 - 1, verbose=0)
    written = []
    for name, save in (
        ('model.keras', model.save),
        ('whole.h5', model.save),
        ('model.weights.h5', model.save_weights),
    ):
        save(os.path.join(folder, name))
        written.append({'file': name, 'logits': logits[0].tolist(), 'auxLogits': None})
        print(f'  {name}', flush=True)
    return written
