"""What the checks share: comparing two dictionaries, and the ops whose values no op reads."""


def expect_equal(what, found, expected):
    if found == expected:
        return
    if isinstance(found, dict) and isinstance(expected, dict):
        missing = sorted(set(expected) - set(found))[:5]
        extra = sorted(set(found) - set(expected))[:5]
        other = [(k, found[k], expected[k]) for k in expected if k in found and found[k] != expected[k]]
        raise AssertionError(f'{what}: missing {missing}, extra {extra}, different {other[:5]}')
    raise AssertionError(f'{what}: found {found}, expected {expected}')


def output_ops(case):
    """As the generated files return them: the last op first."""
    read = {scope for op in case['ops'] for scope in op['inputs']}
    return [op for op in reversed(case['ops']) if op['scope'] not in read]


def has_aux_head(case):
    return any(op['endPoint'] == 'AuxLogits' for op in case['ops'])


def kernel_deviation(op):
    """Standard deviation of an untrained kernel in TF-Slim; cutting a normal at two deviations leaves 0.8796 of it."""
    initial = op['initialKernel']
    height, width, channels, _ = op['weights'][0]['shape']
    fan_in = height * width * channels
    uncut = (1.3 * 2 / fan_in) ** 0.5 if initial['kind'] == 'variance-scaling' else initial['standardDeviation']
    return 0.8796 * uncut


def channels_first(shape):
    return [shape[0], shape[-1], *shape[1:-1]]


def has_batch_norm(op):
    return any('/BatchNorm/' in variable['name'] for variable in op['weights'])
