import { longPlaybook } from '../../bench/long-playbook.js';
import { policy } from '../../bench/generate-library.js';
import { eachPart } from '../../src/check/step-parts.js';
import { stagesOnly } from '../../src/graph/stages-only.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import type { Step } from '../../src/playbook/step.js';
import { graphDot } from '../../src/report/graph/graph-dot.js';
import { graphMermaid } from '../../src/report/graph/graph-mermaid.js';
import { graphSvg } from '../../src/report/graph/graph-svg.js';
import { laidOut, type Box } from '../../src/report/graph/laid-out.js';
import { filesOf } from '../fixtures.js';
import { loadLibrary } from '../load-library.js';
import { readXml, type XmlElement } from '../report/read-xml.js';
import { graphsOf } from './draw.js';

const long = readLibrary([policy, { path: 'long.yaml', text: longPlaybook(150) }]);
const everyStep = readLibrary(['ok/every-step.yaml', 'ok/policy.yaml'].flatMap(filesOf));
const libraries = [loadLibrary('playbooks').library, everyStep, long];
const cases = libraries.flatMap((library) =>
  graphsOf(library).map((graph) => ({ graph, playbook: library.playbooks.get(graph.id)! })),
);
const named = cases.map((one) => [one.graph.id, one] as const);

function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => {
    const below: Step[] = [];
    eachPart(step, (part) => below.push(...allSteps(part)));
    return [step, ...below];
  });
}

test('the long playbook has 150 steps', () => {
  const [playbook] = long.playbooks.values();
  expect(allSteps(playbook!.steps).length).toBeGreaterThanOrEqual(150);
});

test.each(named)('%s: every step has its place, once; only plain jumps are nothing but a line', (_, one) => {
  const { graph, playbook } = one;
  const drawn = graph.areas
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.kind === 'steps' ? node.cards.map(({ key }) => key) : []));
  expect(new Set(drawn).size).toBe(drawn.length);
  const lists = [playbook.steps, ...playbook.handlers.map(({ steps }) => steps)];
  const missing = lists.flatMap(allSteps).filter(({ key, kind }) => kind !== 'stage' && !drawn.includes(key));
  expect(missing.filter(({ kind, when }) => kind !== 'go_to' || when !== undefined)).toEqual([]);
});

test.each(named)('%s: every line joins two boxes of its area', (_, { graph }) => {
  for (const { nodes, edges } of graph.areas) {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  }
});

test.each(named)('%s: no box lies over another or outside its area', (_, { graph }) => {
  for (const area of [...graph.areas, ...stagesOnly(graph).areas]) {
    const { boxes, width, height } = laidOut(area);
    for (const [at, box] of boxes.entries()) {
      expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(-1);
      expect(box.y).toBeGreaterThanOrEqual(-1);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
    }
  }
});

function overlap(one: Box, other: Box): boolean {
  const apart =
    one.x + one.width <= other.x + 0.5 ||
    other.x + other.width <= one.x + 0.5 ||
    one.y + one.height <= other.y + 0.5 ||
    other.y + other.height <= one.y + 0.5;
  return !apart;
}

test.each(named)(
  '%s: the picture is XML, no id twice, and every link leads somewhere in it',
  (_, { graph }) => {
    const elements = allElements(readXml(graphSvg([graph])));
    const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  },
);

function allElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

test.each(named)(
  '%s: the picture is in colour also where style sheets are not understood',
  (_, { graph }) => {
    const svg = graphSvg([graph]).replace(/<style>[^]*<\/style>/, '');
    expect(svg).not.toContain('var(');
    const shapes = allElements(readXml(svg)).filter(({ name }) => ['rect', 'path', 'line'].includes(name));
    const black = shapes.filter(
      ({ attributes: { fill, stroke } }) => fill === undefined && stroke === undefined,
    );
    expect(shapes.length).toBeGreaterThan(0);
    expect(black).toEqual([]);
  },
);

test('all of a library is one picture in which what is run is linked', () => {
  const graphs = graphsOf(libraries[0]!);
  const svg = graphSvg(graphs);
  expect(svg).toContain('href="#late-again"');
  for (const { id } of graphs) expect(svg).toContain(`id="${id}"`);
});

test('words from playbooks stay words in every drawing', () => {
  const hostile = `"]; <script>alert(1)</script> & #quot; \\n \`x\` --> {{y}}`;
  const text = `playbook: hostile
title: |
  ${hostile}
version: 1.0.0
contact_reason: x
customers_say: [x]
facts: {}
steps:
  - say: |
      ${hostile}
  - close: resolved
`;
  const graphs = graphsOf(readLibrary([policy, { path: 'hostile.yaml', text }]));
  expect(() => readXml(graphSvg(graphs))).not.toThrow();
  expect(graphSvg(graphs)).not.toContain('<script');
  expect(graphMermaid(graphs)).toMatchInlineSnapshot(`
    "flowchart TD
      subgraph p1 ["#34;]; #60;script#62;alert(1)#60;/script#62; #38; #35;quot; #92;n #96;x#96; --#62; {{y}}"]
        n1["“#34;]; #60;script#62;alert(1)#60;/script#62; #38; #35;quot; #92;n #96;x#96; --#62; {y}”<br/><br/>Close resolved"]
      end
    "
  `);
  expect(graphDot(graphs)).toMatchInlineSnapshot(`
    "digraph {
      node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];
      edge [fontname="Helvetica", fontsize=10];
      graph [fontname="Helvetica", fontsize=13];
      subgraph cluster_1 {
        label="\\"]; <script>alert(1)</script> & #quot; \\\\n \`x\` --> {{y}}";
        n1 [label="“\\"]; <script>alert(1)</script> & #quot; \\\\n \`x\` --> {y}”\\n\\nClose resolved"];
      }
    }
    "
  `);
});
