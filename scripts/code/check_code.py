"""Runs generated files with the real frameworks and compares them with the op list.

python check_code.py CASES.json -- written by scripts/check-code.ts.
"""

import importlib
import json
import sys
import traceback

import numpy as np

FRAMEWORKS = ('slim', 'keras', 'pytorch')


def make_weights(case):
    """Weights from a fixed seed, by Slim's variable name, scaled so that values neither die nor explode."""
    random = np.random.default_rng(1)
    weights = {}
    for op in case['ops']:
        for variable in op['weights']:
            shape = variable['shape']
            values = random.standard_normal(shape)
            if variable['name'].endswith('/weights'):
                values *= np.sqrt(2 / np.prod(shape[:3]))
            elif variable['name'].endswith('/moving_variance'):
                values = 1 + 0.1 * np.abs(values)
            else:
                values *= 0.1
            weights[variable['name']] = values.astype(np.float32)
    return weights


def make_images(case):
    config = case['config']
    shape = (1, config['inputHeight'], config['inputWidth'], 3)
    return np.random.default_rng(2).uniform(-1, 1, shape).astype(np.float32)


def load_check(framework):
    try:
        return importlib.import_module(f'check_{framework}')
    except ImportError as error:
        print(f'{framework}: left out, {error}')
        return None


def main(path):
    with open(path, encoding='utf-8') as file:
        cases = json.load(file)
    checks = {name: check for name in FRAMEWORKS if (check := load_check(name)) is not None}
    for check in checks.values():
        print(check.VERSIONS)
    passed = failed = 0
    for case in cases:
        weights, images = make_weights(case), make_images(case)
        outputs = {}
        for framework, check in checks.items():
            try:
                module = {'__name__': 'generated'}
                code = compile(case['files'][framework], f'<{framework}: {case["name"]}>', 'exec')
                exec(code, module)
                report, outputs[framework] = check.check(case, module, weights, images)
                print(f'ok      {framework:8} {case["name"]:26} {report}', flush=True)
                passed += 1
            except Exception:
                print(f'FAILED  {framework:8} {case["name"]}', flush=True)
                traceback.print_exc()
                failed += 1
        for framework, values in list(outputs.items())[1:]:
            first = next(iter(outputs))
            difference = max(
                float(np.max(np.abs(a - b))) for a, b in zip(outputs[first], values, strict=True)
            )
            is_equal = difference < 2e-4
            print(
                f'{"ok     " if is_equal else "FAILED "} {framework:8} {case["name"]:26} '
                f'same numbers as {first} to {difference:.1e}',
                flush=True,
            )
            passed += is_equal
            failed += not is_equal
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not checks else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
