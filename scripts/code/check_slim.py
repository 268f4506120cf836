"""The generated TF-Slim file: variables, end points and scopes of a TensorFlow graph."""

import os
import sys

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')

import numpy as np
import tensorflow.compat.v1 as tf
from expect import expect_equal, kernel_deviation, output_ops

try:
    import tf_slim

    VERSIONS = f'TensorFlow {tf.__version__}, tf_slim {tf_slim.__version__}'
except ImportError:
    # Recent TensorFlow no longer has what tf_slim builds on.
    sys.path.insert(0, os.path.join(os.path.dirname(__file__), 'slim_stand_in'))
    import tf_slim

    VERSIONS = f'TensorFlow {tf.__version__}, a stand-in for tf_slim (scripts/code/slim_stand_in)'


def check_kernels(case, session):
    """Untrained kernels have the deviation that the initializers of Slim's own file give them."""
    session.run(tf.global_variables_initializer())
    kernels = {op['scope']: op for op in case['ops'] if op['kind'] == 'conv'}
    for variable in tf.global_variables():
        scope, _, name = variable.op.name.rpartition('/')
        if name != 'weights':
            continue
        values = session.run(variable)
        ratio = float(np.std(values)) / kernel_deviation(kernels[scope])
        # The smallest kernels hold some hundred values.
        assert abs(ratio - 1) < 4 / np.sqrt(values.size), f'{scope}: {ratio:.3f} times the deviation'
    return len(kernels)


def check(case, module, weights, images):
    with tf.Graph().as_default() as graph:
        placeholder = tf.placeholder(tf.float32, images.shape, name='input')
        returned, end_points = module['inception_v3'](placeholder)
        variables = {v.op.name: v.shape.as_list() for v in tf.global_variables()}
        expected = {w['name']: w['shape'] for op in case['ops'] for w in op['weights']}
        expect_equal('variables', variables, expected)
        expect_equal('order of variables', list(variables), list(expected))
        found = {name: value.shape.as_list() for name, value in end_points.items()}
        expect_equal('end points', found, {e['name']: e['shape'] for e in case['endPoints']})
        expect_equal('order of end points', list(found), [e['name'] for e in case['endPoints']])
        made = {operation.name for operation in graph.get_operations()}
        scopes = {'/'.join(name.split('/')[: i + 1]) for name in made for i in range(name.count('/') + 1)}
        missing = [op['scope'] for op in case['ops'] if op['scope'] not in scopes]
        expect_equal('scopes without operations', missing, [])

        last = case['ops'][-1]
        result = last['inputs'][0] if last['kind'] == 'softmax' else last['scope']
        expected = next(op['endPoint'] for op in case['ops'] if op['scope'] == result)
        assert returned is end_points[expected], f'returns {returned.name}, not {expected}'

        fetches = [end_points[op['endPoint']] for op in output_ops(case)]
        with tf.Session() as session:
            kernels = check_kernels(case, session)
            for variable in tf.global_variables():
                variable.load(weights[variable.op.name], session)
            values = session.run(fetches, {placeholder: images})
    return f'{len(variables)} variables, {len(found)} end points, {kernels} initializers', values
