"""What the generated files use of tf_slim, on plain TensorFlow graph operations.

Same scopes, variable names and defaults as tf_slim's; for machines where tf_slim cannot be installed.
"""

import contextlib
import functools
import math

import tensorflow.compat.v1 as tf

_scopes = [{}]


@contextlib.contextmanager
def arg_scope(functions_or_scope, **defaults):
    if isinstance(functions_or_scope, dict):
        scope = dict(functions_or_scope)
    else:
        scope = dict(_scopes[-1])
        for function in functions_or_scope:
            scope[function.__name__] = {**scope.get(function.__name__, {}), **defaults}
    _scopes.append(scope)
    try:
        yield scope
    finally:
        _scopes.pop()


def add_arg_scope(function):
    @functools.wraps(function)
    def scoped(*args, **kwargs):
        return function(*args, **{**_scopes[-1].get(function.__name__, {}), **kwargs})

    return scoped


def l2_regularizer(scale):
    return lambda weights: scale * tf.nn.l2_loss(weights)


def variance_scaling_initializer(factor=2.0):
    def initializer(shape, dtype=tf.float32, partition_info=None):
        fan_in = math.prod(int(side) for side in shape[:-1])
        return tf.truncated_normal(shape, 0.0, math.sqrt(1.3 * factor / fan_in), dtype)

    return initializer


@add_arg_scope
def batch_norm(inputs, decay=0.999, center=True, scale=False, epsilon=0.001, is_training=True):
    shape = [inputs.shape[-1]]
    with tf.variable_scope('BatchNorm'):
        beta = tf.get_variable('beta', shape, initializer=tf.zeros_initializer()) if center else None
        gamma = tf.get_variable('gamma', shape, initializer=tf.ones_initializer()) if scale else None
        fixed = {'trainable': False}
        mean = tf.get_variable('moving_mean', shape, initializer=tf.zeros_initializer(), **fixed)
        variance = tf.get_variable('moving_variance', shape, initializer=tf.ones_initializer(), **fixed)
        if is_training:
            raise NotImplementedError('The stand-in builds for inference only.')
        return tf.nn.batch_normalization(inputs, mean, variance, beta, gamma, epsilon)


@add_arg_scope
def conv2d(
    inputs,
    num_outputs,
    kernel_size,
    stride=1,
    padding='SAME',
    activation_fn=tf.nn.relu,
    normalizer_fn=None,
    normalizer_params=None,
    weights_initializer=None,
    weights_regularizer=None,
    scope=None,
):
    with tf.variable_scope(scope, 'Conv'):
        shape = [*kernel_size, inputs.shape[-1], num_outputs]
        weights = tf.get_variable('weights', shape, initializer=weights_initializer, regularizer=weights_regularizer)
        outputs = tf.nn.conv2d(inputs, weights, stride, padding)
        if normalizer_fn is not None:
            outputs = normalizer_fn(outputs, **(normalizer_params or {}))
        else:
            biases = tf.get_variable('biases', [num_outputs], initializer=tf.zeros_initializer())
            outputs = tf.nn.bias_add(outputs, biases)
        return outputs if activation_fn is None else activation_fn(outputs)


@add_arg_scope
def max_pool2d(inputs, kernel_size, stride=2, padding='VALID', scope=None):
    with tf.name_scope(scope):
        return tf.nn.max_pool2d(inputs, kernel_size, stride, padding)


@add_arg_scope
def avg_pool2d(inputs, kernel_size, stride=2, padding='VALID', scope=None):
    with tf.name_scope(scope):
        return tf.nn.avg_pool2d(inputs, kernel_size, stride, padding)


@add_arg_scope
def dropout(inputs, keep_prob=0.5, is_training=True, scope=None):
    with tf.name_scope(scope):
        return tf.nn.dropout(inputs, rate=1 - keep_prob) if is_training else tf.identity(inputs)


def softmax(logits, scope=None):
    with tf.name_scope(scope):
        return tf.nn.softmax(logits)
