import { extname } from 'node:path';
import { graphOf } from '../graph/graph-of.js';
import type { PlaybookGraph } from '../graph/playbook-graph.js';
import { runsIn } from '../graph/runs-in.js';
import { stagesOnly } from '../graph/stages-only.js';
import { treeOf } from '../graph/tree-of.js';
import type { Naming } from '../graph/words.js';
import type { Playbook } from '../playbook/playbook.js';
import { graphDot } from '../report/graph/graph-dot.js';
import { graphMermaid } from '../report/graph/graph-mermaid.js';
import { drawStages } from '../terminal/draw-stages.js';
import { drawTree, type TreePlace } from '../terminal/draw-tree.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless } from '../terminal/harmless.js';
import { chalkFor } from '../terminal/palette.js';
import type { Output } from '../terminal/screen.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { GraphFormat, GraphOptions } from './graph.js';
import { printFaults } from './print-faults.js';
import { namingIn, readDesk, type Desk } from './read-desk.js';
import { readUntested } from './read-untested.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Draws playbooks on stdout or to a file. A playbook with mistakes is drawn as far as it can be read: it is still being written. */
export async function drawGraph(
  names: readonly string[],
  options: GraphOptions,
  world: World,
): Promise<Ending> {
  const format = options.format ?? formatOf(options.out);
  const desk = readDesk(names, options, world);
  printFaults(desk.errors, world);
  const wanted = options.runs === true ? withRuns(desk) : desk.wanted;
  const text = wanted.length === 0 ? '' : await drawn(wanted, format, desk, options, world);
  if (options.out === undefined) world.stdout.write(text);
  else if (text !== '') writeFile(options.out, text, world);
  return desk.errors.length > 0 ? 'findings' : 'done';
}

const formatsByEnding: Readonly<Record<string, GraphFormat>> = {
  '.svg': 'svg',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.txt': 'tree',
};

function formatOf(out: string | undefined): GraphFormat {
  if (out === undefined) return 'tree';
  const format = formatsByEnding[extname(out).toLowerCase()];
  if (format !== undefined) return format;
  const help = `end it with one of ${Object.keys(formatsByEnding).join(', ')}, or say it with --format`;
  throw new Failure(`how to draw \`${out}\` cannot be told from its name`, help);
}

async function drawn(
  wanted: readonly Playbook[],
  format: GraphFormat,
  desk: Desk,
  { stages = false, limits, out, coverage }: GraphOptions,
  world: World,
): Promise<string> {
  const untested = coverage === undefined ? undefined : readUntested(coverage, world);
  const naming = (playbook: Playbook): Naming => ({
    ...namingIn(desk, playbook),
    showsLimits: limits,
    ...(untested && { untested: untested.get(playbook.id.value) ?? new Map() }),
  });
  const graphs = (): readonly PlaybookGraph[] =>
    wanted
      .map((playbook) => graphOf(playbook, naming(playbook)))
      .map((graph) => (stages ? stagesOnly(graph) : graph));
  switch (format) {
    case 'tree': {
      const place = placeOf(out === undefined ? world.stdout : undefined, world);
      const trees = stages
        ? graphs().map((graph) => drawStages(graph, place))
        : wanted.map((playbook) => drawTree(treeOf(playbook, naming(playbook)), place));
      return trees.join('\n');
    }
    case 'svg': {
      // The layout engine is a part of the program that only this needs.
      const { graphSvg } = await import('../report/graph/graph-svg.js');
      return harmless(graphSvg(graphs()));
    }
    case 'mermaid':
      return harmless(graphMermaid(graphs()));
    case 'dot':
      return harmless(graphDot(graphs()));
  }
}

const widest = 120;

/** A file is as plain as a pipe. */
function placeOf(output: Output | undefined, { env }: World): TreePlace {
  const columns = output?.columns;
  return {
    chalk: chalkFor(output ?? {}, output ? env : {}),
    glyphs: glyphsFor(output ? env : { LANG: 'UTF-8' }),
    columns: Math.min(widest, (columns ?? widest) - (columns === undefined ? 0 : 1)),
  };
}

/** The playbooks that were named, and those that they run, however indirectly. */
function withRuns(desk: Desk): readonly Playbook[] {
  const found = new Set(desk.wanted);
  for (const playbook of found)
    for (const id of runsIn(playbook)) {
      const run = desk.library.playbooks.get(id);
      if (run) found.add(run);
    }
  return [...found];
}
