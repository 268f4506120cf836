import { imageScope, type Op, type Shape } from '../network';
import { assignVariables, type AssignedStep } from './assign-variables';
import { shapeComment, type CodeWriter } from './code-writer';
import { writeComments } from './difference-comments';
import { hasOwnClass } from './framework-names';
import { describeResult, inputOfSection, laneOf, type Plan } from './plan';
import { scheduleByWiring, type Section } from './sections';
import { writeTorchCall, writeTorchModule } from './torch-calls';
import { listTorchSteps, type TorchStep } from './torch-steps';

/** The variable that a `forward` receives. */
const mainLane = 'x';
export const networkClass = 'InceptionV3';
/** What the network returns in training, named as in torchvision. */
export const outputsTuple = 'InceptionOutputs';

/** A statement of a class: one step, or the call of a section that has a class of its own. */
interface Statement {
  readonly scope: string;
  readonly inputs: readonly string[];
  readonly lane: string;
  readonly ops: readonly Op[];
  readonly step: TorchStep | null;
  readonly section: Section;
}

/** A module or an auxiliary head as a class that returns its one value. */
export function writeSectionClass(writer: CodeWriter, plan: Plan, section: Section): void {
  const statements = listStatements(section, { ...section, isOnMainPath: true });
  writeClass(writer, plan, { name: section.name, statements, softmax: null });
}

/** The whole network, its modules called in the order of their wiring. */
export function writeNetworkClass(writer: CodeWriter, plan: Plan): void {
  const statements = scheduleByWiring(plan.sections).flatMap((section) =>
    hasOwnClass(section) ? [callSection(section)] : listStatements(section, section)
  );
  writeClass(writer, plan, { name: networkClass, ...withoutSoftmax(statements) });
}

/** The stem or the last head, whose lines stand in the network's class, as a class of its own. */
export function writePartClass(writer: CodeWriter, plan: Plan, section: Section): void {
  const statements = listStatements(section, section);
  writeClass(writer, plan, { name: section.name, ...withoutSoftmax(statements) });
}

/** As in torchvision, `forward` ends at the logits. */
function withoutSoftmax(
  statements: readonly Statement[]
): Pick<ClassParts, 'statements' | 'softmax'> {
  const softmax = statements.find(({ step }) => step?.op.kind === 'softmax')?.ops[0] ?? null;
  return { statements: statements.filter(({ ops }) => ops[0] !== softmax), softmax };
}

function listStatements(section: Section, place: Section): Statement[] {
  return listTorchSteps(section.ops).map((step) => ({
    scope: step.op.scope,
    inputs: step.inputs,
    lane: laneOf(step.op, place, mainLane),
    ops: [step.op],
    step,
    section
  }));
}

function callSection(section: Section): Statement {
  const steps = listTorchSteps(section.ops);
  const last = steps[steps.length - 1].op;
  return {
    scope: last.scope,
    inputs: [inputOfSection(section)],
    lane: section.kind === 'module' ? mainLane : laneOf(last, section, mainLane),
    ops: section.ops,
    step: null,
    section
  };
}

interface ClassParts {
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Computed on request only. */
  readonly softmax: Op | null;
}

function writeClass(writer: CodeWriter, plan: Plan, parts: ClassParts): void {
  const { name, statements, softmax } = parts;
  const input = inputOfSection(statements[0].section);
  const assigned = assignVariables(statements, { given: new Map([[input, mainLane]]) });
  writer.block(`class ${name}(nn.Module):`, () => {
    writer.block('def __init__(self):', () => {
      writer.write('super().__init__()');
      for (const statement of statements) writeModule(writer, plan, statement);
    });
    writer.blank();
    writer.block('def forward(self, x):', () => {
      writeForwardDocstring(writer, plan, parts);
      const told = new Set<string>();
      for (const statement of statements) {
        const body = () => writeCall(writer, plan, { statement, assigned, told });
        if (isCalledInTrainingOnly(statement)) writer.block('if self.training:', body);
        else body();
      }
      writeReturn(writer, { statements, assigned });
    });
    if (softmax === null) return;
    writer.blank();
    writer.block('def predict(self, x):', () => {
      writer.docstring([
        ['Class probabilities, for a model in eval mode; torchvision leaves them to the caller.']
      ]);
      writer.write('return F.softmax(self(x), dim=1)', [softmax.scope]);
    });
  });
}

function isCalledInTrainingOnly({ step, section }: Statement): boolean {
  return step === null && !section.isOnMainPath;
}

function attributeOf(plan: Plan, { step, section }: Statement): string | null {
  if (step === null) return section.name;
  const path = plan.names.get(step.op.scope)!.torch;
  return path === null ? null : path.slice(path.lastIndexOf('.') + 1);
}

function writeModule(writer: CodeWriter, plan: Plan, statement: Statement): void {
  const { step, section, ops } = statement;
  const attribute = attributeOf(plan, statement);
  if (attribute === null) return;
  const made = step === null ? `${section.name}()` : writeTorchModule(step);
  writer.write(
    `self.${attribute} = ${made}`,
    ops.map(({ scope }) => scope)
  );
}

function writeForwardDocstring(
  writer: CodeWriter,
  plan: Plan,
  { name, statements }: ClassParts
): void {
  const takes = 'Takes images scaled to [-1, 1], channels first.';
  if (name === networkClass) {
    const returned = `Returns ${describeResult(plan)}`;
    const inTraining = `; in training ${outputsTuple} of them and the auxiliary logits, as torchvision does.`;
    writer.docstring([[takes], [returned + (plan.sideResult === null ? '.' : inTraining)]]);
  } else if (inputOfSection(statements[0].section) === imageScope) writer.docstring([[takes]]);
}

interface CallPlace {
  readonly statement: Statement;
  readonly assigned: ReadonlyMap<string, AssignedStep>;
  readonly told: Set<string>;
}

function writeCall(writer: CodeWriter, plan: Plan, { statement, assigned, told }: CallPlace): void {
  const { step, ops, scope } = statement;
  const { target, sources } = assigned.get(scope)!;
  const inputs = sources.map((source) => source ?? fail(scope));
  const attribute = attributeOf(plan, statement);
  const call =
    step === null ? `self.${attribute}(${inputs[0]})` : writeTorchCall(step, { inputs, attribute });
  // What a section's class says of its ops is not said where the class is called.
  const differences = step === null ? [] : plan.names.get(step.op.scope)!.differences;
  writeComments(writer, { framework: 'pytorch', differences, told });
  const isEnd = step === null || step.op.branch === null;
  const outShape = step?.outShape ?? ops[ops.length - 1].outShape;
  const shape = isEnd ? `  # ${channelsFirst(outShape)}` : '';
  writer.write(
    `${target} = ${call}${shape}`,
    ops.map((op) => op.scope)
  );
}

function writeReturn(
  writer: CodeWriter,
  { statements, assigned }: Pick<ClassParts, 'statements'> & Pick<CallPlace, 'assigned'>
): void {
  const side = statements.find(isCalledInTrainingOnly);
  const last = statements.findLast((statement) => statement !== side)!;
  const result = assigned.get(last.scope)!.target;
  if (side !== undefined) {
    const both = [result, assigned.get(side.scope)!.target].join(', ');
    writer.block('if self.training:', () => writer.write(`return ${outputsTuple}(${both})`));
  }
  writer.write(`return ${result}`);
}

function channelsFirst([batch, ...others]: Shape): string {
  return shapeComment([batch, others[others.length - 1], ...others.slice(0, -1)]);
}

function fail(scope: string): never {
  throw new Error(`${scope} reads a value whose variable was taken.`);
}
