"""The generated PyTorch file: state_dict, shapes of every op, torchvision's own keys."""

import numpy as np
import torch
from expect import channels_first, expect_equal, has_aux_head, has_batch_norm, output_ops

try:
    import torchvision
except (ImportError, RuntimeError):
    # A torchvision built for another PyTorch raises either.
    torchvision = None

VERSIONS = f'PyTorch {torch.__version__}, torchvision {torchvision and torchvision.__version__}'


def expected_state(case):
    state = {}
    for op in case['ops']:
        if op['kind'] != 'conv':
            continue
        key = op['names']['torch']
        height, width, inputs, outputs = op['weights'][0]['shape']
        if has_batch_norm(op):
            state[f'{key}.conv.weight'] = [outputs, inputs, height, width]
            for name in ('weight', 'bias', 'running_mean', 'running_var'):
                state[f'{key}.bn.{name}'] = [outputs]
            state[f'{key}.bn.num_batches_tracked'] = []
        else:
            is_flat = case['config']['spatialSqueeze']
            state[f'{key}.weight'] = [outputs, inputs] if is_flat else [outputs, inputs, height, width]
            state[f'{key}.bias'] = [outputs]
    return state


def load_weights(case, model, weights):
    own = model.state_dict()
    state = {}
    for op in case['ops']:
        if op['kind'] != 'conv':
            continue
        key, scope = op['names']['torch'], op['scope']
        kernel = weights[f'{scope}/weights'].transpose(3, 2, 0, 1)
        if has_batch_norm(op):
            state[f'{key}.conv.weight'] = kernel
            state[f'{key}.bn.weight'] = np.ones(kernel.shape[0], np.float32)
            state[f'{key}.bn.bias'] = weights[f'{scope}/BatchNorm/beta']
            state[f'{key}.bn.running_mean'] = weights[f'{scope}/BatchNorm/moving_mean']
            state[f'{key}.bn.running_var'] = weights[f'{scope}/BatchNorm/moving_variance']
            state[f'{key}.bn.num_batches_tracked'] = np.zeros(())
        else:
            state[f'{key}.weight'] = kernel.reshape(own[f'{key}.weight'].shape)
            state[f'{key}.bias'] = weights[f'{scope}/biases']
    model.load_state_dict({key: torch.from_numpy(np.array(value)) for key, value in state.items()})


def check_training(case, module, model):
    """In training the network returns a named tuple where it has the auxiliary head, as torchvision's does."""
    height, width = case['config']['inputHeight'], case['config']['inputWidth']
    # Batch norm needs several values a channel, and a map of the last ops may have one pixel.
    with torch.no_grad():
        outputs = model.train()(torch.zeros(2, 3, height, width))
    model.eval()
    if has_aux_head(case):
        assert isinstance(outputs, module['InceptionOutputs']), type(outputs)
        expect_equal('fields', outputs._fields, ('logits', 'aux_logits'))
    else:
        assert isinstance(outputs, torch.Tensor), type(outputs)


def check(case, module, weights, images):
    model = module['InceptionV3']().eval()
    state = {key: list(value.shape) for key, value in model.state_dict().items()}
    expect_equal('state_dict', state, expected_state(case))
    report = f'{len(state)} entries of the state_dict'
    if case['name'] == 'default' and torchvision is not None:
        own = torchvision.models.inception_v3(weights=None, init_weights=False, aux_logits=True)
        expected = {key: list(value.shape) for key, value in own.state_dict().items()}
        expect_equal('keys of torchvision', state, expected)
        expect_equal('order of torchvision', list(state), list(expected))
        report += ', keys, shapes and order as torchvision'
        momentum = {part.momentum for part in own.modules() if isinstance(part, torch.nn.BatchNorm2d)}
        expect_equal('momentum of torchvision', momentum, {0.1})

    load_weights(case, model, weights)
    shapes = {}
    for name, part in model.named_modules():
        part.register_forward_hook(
            lambda _part, _inputs, value, name=name: shapes.__setitem__(name, list(value.shape))
            if isinstance(value, torch.Tensor)
            else None
        )
    check_training(case, module, model)
    shapes.clear()
    load_weights(case, model, weights)
    values = {}
    model.get_submodule('Mixed_6e' if has_aux_head(case) else '').register_forward_hook(
        lambda _part, _inputs, value: values.__setitem__('Mixed_6e', value)
    )
    with torch.no_grad():
        inputs = torch.from_numpy(images.transpose(0, 3, 1, 2).copy())
        result = model(inputs)
        assert isinstance(result, torch.Tensor), type(result)
        has_softmax = case['ops'][-1]['kind'] == 'softmax'
        outputs = [model.predict(inputs) if has_softmax else result]
        if has_softmax:
            assert torch.allclose(outputs[0], torch.softmax(result, dim=1), atol=1e-6)
        # At inference the head is not run, so its values are asked for.
        if has_aux_head(case):
            outputs.append(model.AuxLogits(values['Mixed_6e']))
    for op in case['ops']:
        name = op['names']['torch']
        # A classifier that follows the flattening gives what the squeeze gives in Slim.
        if name is None or (op['kind'] == 'conv' and len(shapes[name]) == 2):
            continue
        expect_equal(name, shapes[name], channels_first(op['outShape']))
    ops = output_ops(case)
    expect_equal(
        'outputs',
        [list(value.shape) for value in outputs],
        [channels_first(op['outShape']) if len(op['outShape']) == 4 else op['outShape'] for op in ops],
    )
    values = [value.numpy() for value in outputs]
    return report, [value.transpose(0, 2, 3, 1) if value.ndim == 4 else value for value in values]
