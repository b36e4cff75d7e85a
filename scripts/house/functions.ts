// Measures functions: how long they are, how often they branch, and what components ask for. What is too much is said in
// house.ts.
import { childrenOf, isNode, type SourceFile, type SyntaxNode } from "./syntax.ts";

export interface MeasuredFunction {
  path: string;
  /** Its own, or that of the constant or member that it is the value of. */
  name: string;
  /** From its first line to its last one. */
  lines: number;
  /** Ways that it may go beside the straight one; those of functions within it are their own. */
  branches: number;
}

export interface MeasuredComponent {
  path: string;
  name: string;
  props: number;
}

const functionTypes = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const branchTypes = new Set([
  "IfStatement",
  "ConditionalExpression",
  "LogicalExpression",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
  "CatchClause",
]);

/** The functions that have a name; one that is handed over at once is part of the one around it. */
export function measureFunctions({ path, text, program }: SourceFile): MeasuredFunction[] {
  return findFunctions(program).map(({ name, node }) => ({
    path,
    name,
    lines: text.slice(node.start, node.end).split("\n").length,
    branches: countBranches(node),
  }));
}

interface NamedFunction {
  name: string;
  node: SyntaxNode;
}

function findFunctions(node: SyntaxNode, parent?: SyntaxNode): NamedFunction[] {
  const name = functionTypes.has(node.type) ? nameOf(node, parent) : "";
  const inside = childrenOf(node).flatMap((child) => findFunctions(child, node));
  return name === "" ? inside : [{ name, node }, ...inside];
}

function nameOf(node: SyntaxNode, parent: SyntaxNode | undefined): string {
  const named = [node.id, parent?.type === "VariableDeclarator" ? parent.id : parent?.key].find(isNode);
  return typeof named?.name === "string" ? named.name : "";
}

function countBranches(node: SyntaxNode): number {
  return childrenOf(node)
    .filter(({ type }) => !functionTypes.has(type))
    .reduce((sum, child) => sum + (isBranch(child) ? 1 : 0) + countBranches(child), 0);
}

function isBranch({ type, test, operator }: SyntaxNode): boolean {
  if (type === "SwitchCase") return isNode(test);
  if (type === "AssignmentExpression") return ["||=", "&&=", "??="].includes(String(operator));
  return branchTypes.has(type);
}

/** Functions with a great first letter and one parameter, whose type is written there or is an interface of the file. */
export function measureComponents({ path, program }: SourceFile): MeasuredComponent[] {
  if (!path.endsWith(".tsx")) return [];
  const interfaces = new Map(findInterfaces(program).map((found) => [nameOfType(found), found]));
  return findFunctions(program)
    .filter(({ name }) => /^[A-Z]/.test(name))
    .flatMap(({ name, node }) => {
      const [parameter] = childrenIn(node.params);
      return parameter ? [{ path, name, props: countProps(parameter, interfaces) }] : [];
    });
}

function findInterfaces(program: SyntaxNode): SyntaxNode[] {
  const statements = childrenOf(program).map(({ declaration, ...own }) => (isNode(declaration) ? declaration : own));
  return statements.filter((node): node is SyntaxNode => isNode(node) && node.type === "TSInterfaceDeclaration");
}

const nameOfType = ({ id }: SyntaxNode): string => (isNode(id) ? String(id.name) : "");
const childrenIn = (value: unknown): SyntaxNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Those taken out of the parameter, or those of its type where that says more. */
function countProps(parameter: SyntaxNode, interfaces: Map<string, SyntaxNode>): number {
  const taken = childrenIn(parameter.properties).length;
  const annotation = isNode(parameter.typeAnnotation) ? parameter.typeAnnotation.typeAnnotation : undefined;
  return Math.max(taken, isNode(annotation) ? countMembers(annotation, interfaces) : 0);
}

function countMembers(type: SyntaxNode, interfaces: Map<string, SyntaxNode>): number {
  if (type.type === "TSTypeLiteral") return childrenIn(type.members).length;
  const name = isNode(type.typeName) ? String(type.typeName.name) : "";
  const known = interfaces.get(name);
  if (!known) return 0;
  const inherited = childrenIn(known.extends).map(({ expression }) => interfaces.get(nameOfExpression(expression)));
  return [known, ...inherited].reduce(
    (sum, found) => sum + (isNode(found?.body) ? childrenIn(found.body.body).length : 0),
    0,
  );
}

const nameOfExpression = (expression: unknown): string => (isNode(expression) ? String(expression.name) : "");
