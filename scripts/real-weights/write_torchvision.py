"""torchvision's Inception V3 in the files that torch and safetensors write."""

import os

import numpy as np
import torch
import torchvision

try:
    import safetensors
    from safetensors.torch import save_file
except ImportError as error:
    print(f'safetensors: left out, {error}')
    save_file = None

VERSIONS = f'torch {torch.__version__}, torchvision {torchvision.__version__}' + (
    f', safetensors {safetensors.__version__}' if save_file else ''
)

HALF = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))


def seed_model(classes=1000):
    """Values that neither die nor explode, and batch norms that change what they are given."""
    torch.manual_seed(1)
    model = torchvision.models.inception_v3(
        weights=None, num_classes=classes, aux_logits=True, transform_input=False, init_weights=False
    )
    with torch.no_grad():
        for name, values in model.state_dict().items():
            if values.dim() >= 2:
                values.normal_(0, float(np.sqrt(2 / np.prod(values.shape[1:]))))
            elif name.endswith('running_var') or name.endswith('bn.weight'):
                values.uniform_(0.8, 1.2)
            elif values.dtype == torch.float32:
                values.normal_(0, 0.1)
    return model.eval()


def scale(image, scaling):
    mean, deviation = (np.array(each, np.float32) for each in scaling)
    values = (image.astype(np.float32) / 255 - mean) / deviation
    return torch.from_numpy(values.transpose(2, 0, 1)[None])


def compute(model, images):
    """Logits, and the auxiliary head's, which torchvision leaves out when it is not training."""
    seen = []
    hook = model.Mixed_6e.register_forward_hook(lambda _module, _inputs, output: seen.append(output))
    with torch.no_grad():
        logits = model(images)
        aux_logits = model.AuxLogits(seen[0])
    hook.remove()
    return {'logits': logits[0].tolist(), 'auxLogits': aux_logits[0].tolist()}


def write_files(folder, image):
    written = []

    def write(name, model, save, scaling=HALF):
        save(os.path.join(folder, name))
        written.append({'file': name, **compute(model, scale(image, scaling))})
        print(f'  {name}', flush=True)

    model = seed_model()
    state = model.state_dict()
    write('torchvision.pth', model, lambda path: torch.save(state, path))
    # Both undo what the other does: one network for two ways to scale.
    model.transform_input = True
    write('transform-input.pth', model, lambda path: torch.save(state, path), IMAGENET)
    model.transform_input = False
    model_of_1001 = seed_model(1001)
    write('1001.pth', model_of_1001, lambda path: torch.save(model_of_1001.state_dict(), path))
    half = seed_model().half()
    halved = {name: values.clone() for name, values in half.state_dict().items()}
    write('half.pth', half.float(), lambda path: torch.save(halved, path))
    if save_file:
        held = {name: values.contiguous() for name, values in state.items()}
        write('model.safetensors', model, lambda path: save_file(held, path))
        write('gluon.safetensors', model, lambda path: save_file(held, path), IMAGENET)
        short = {name: values.to(torch.bfloat16) for name, values in held.items()}
        rounded = seed_model()
        rounded.load_state_dict({name: values.float() for name, values in short.items()})
        write('bfloat16.safetensors', rounded, lambda path: save_file(short, path))
    return written
