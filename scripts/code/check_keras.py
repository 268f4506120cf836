"""The generated Keras file: layers, weights, shapes, wiring, and the names of Keras' own model."""

import os

os.environ.setdefault('KERAS_BACKEND', 'tensorflow')
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')

import keras
import numpy as np
from expect import expect_equal, has_batch_norm, output_ops

VERSIONS = f'Keras {keras.__version__} on {keras.backend.backend()}'


def layer_names(op):
    """The layers of an op, the one that gives its value last."""
    name = op['names']['keras']
    if op['kind'] != 'conv' or not has_batch_norm(op):
        return [name]
    return [name] + [name.replace('conv2d', kind, 1) for kind in ('batch_normalization', 'activation')]


def describe(model):
    """Class, weight shapes and the names of the layers read, by layer name."""
    described = {}
    for layer in model.layers:
        node = layer._inbound_nodes[0]
        inputs = [tensor._keras_history.operation.name for tensor in node.input_tensors]
        shapes = [list(weight.shape) for weight in layer.weights]
        described[layer.name] = (type(layer).__name__, shapes, inputs)
    return described


def compare_with_own_model(model):
    keras.utils.clear_session()
    own = describe(keras.applications.InceptionV3(weights=None))
    ours = describe(model)
    image = next(name for name, layer in own.items() if layer[0] == 'InputLayer')
    # Their head differs by design: a global pool, no dropout, the softmax inside the dense layer.
    head = {'avg_pool', 'predictions', image}
    for name in set(own) - head:
        kind, shapes, inputs = own[name]
        renamed = ['input' if source == image else source for source in inputs]
        expect_equal(f'layer {name}', ours.get(name), (kind, shapes, renamed))
    expect_equal('predictions', ours['predictions'][:2], own['predictions'][:2])
    assert 'avg_pool' in ours
    return len(own) - 1


def check(case, module, weights, images):
    model = module['build_inception_v3']()
    expected = ['input'] + [name for op in case['ops'] for name in layer_names(op)]
    expect_equal('layers', sorted(layer.name for layer in model.layers), sorted(expected))
    value_of = {op['scope']: layer_names(op)[-1] for op in case['ops']} | {'input': 'input'}
    described = describe(model)
    for op in case['ops']:
        first, *_, last = [*layer_names(op), layer_names(op)[-1]]
        expect_equal(f'inputs of {first}', described[first][2], [value_of[s] for s in op['inputs']])
        shape = list(model.get_layer(last).output.shape)[1:]
        expect_equal(f'shape of {last}', shape, op['outShape'][1:] if op['kind'] != 'softmax' else shape)
    expect_equal('parameters', model.count_params(), sum(op['params'] for op in case['ops']))
    report = f'{len(model.layers)} layers, {model.count_params()} parameters'
    if case['name'] == 'default':
        report += f', {compare_with_own_model(model)} layers as keras.applications'

    for op in case['ops']:
        if op['kind'] != 'conv':
            continue
        scope = op['scope']
        kernel = weights[f'{scope}/weights']
        names = layer_names(op)
        if has_batch_norm(op):
            model.get_layer(names[0]).set_weights([kernel])
            statistics = [weights[f'{scope}/BatchNorm/{n}'] for n in ('beta', 'moving_mean', 'moving_variance')]
            model.get_layer(names[1]).set_weights(statistics)
        else:
            layer = model.get_layer(names[0])
            layer.set_weights([kernel.reshape(layer.weights[0].shape), weights[f'{scope}/biases']])
    outputs = model(images, training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    shapes = [list(value.shape) for value in outputs]
    expect_equal('outputs', shapes, [op['outShape'] for op in output_ops(case)])
    return report, [np.array(value) for value in outputs]
