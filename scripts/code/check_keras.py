"""The generated Keras file: layers, weights, shapes, wiring, and the names of Keras' own model."""

import os
import tempfile

os.environ.setdefault('KERAS_BACKEND', 'tensorflow')
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')

import keras
import numpy as np
from expect import expect_equal, has_aux_head, has_batch_norm, output_ops

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
    own_model = keras.applications.InceptionV3(weights=None)
    own = describe(own_model)
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
    return own_model, len(own) - 1


def check_own_weights(own_model, build):
    """Keras' own file fits by order without the auxiliary head, not with it; copying by name works then."""
    momentum = {layer.momentum for layer in own_model.layers if hasattr(layer, 'momentum')}
    expect_equal("momentum of Keras' own model", momentum, {0.99})
    plain, with_head = build(), build(aux_head=True)
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, 'own.h5')
        own_model.save(path)
        plain.load_weights(path)
        try:
            with_head.load_weights(path)
            raise AssertionError('The file was loaded into the model with the auxiliary head.')
        except ValueError:
            pass
    for layer in plain.layers:
        with_head.get_layer(layer.name).set_weights(layer.get_weights())
    images = np.random.default_rng(3).uniform(-1, 1, (1, 299, 299, 3)).astype(np.float32)
    expected = np.array(own_model(images, training=False))
    for values in (plain(images, training=False), with_head(images, training=False)[0]):
        assert np.allclose(np.array(values), expected, atol=1e-5), 'other predictions than Keras\' own'


def check(case, module, weights, images):
    build = module['build_inception_v3']
    if has_aux_head(case):
        plain = build()
        expect_equal('outputs without the auxiliary head', len(plain.outputs), 1)
        keras.utils.clear_session()
        model = build(aux_head=True)
    else:
        model = build()
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
        own_model, count = compare_with_own_model(model)
        check_own_weights(own_model, build)
        report += f', {count} layers as keras.applications, its weights by order'

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
