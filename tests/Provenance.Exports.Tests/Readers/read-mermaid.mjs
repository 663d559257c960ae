// Reads a flowchart with Mermaid itself, and prints what its nodes and edges say.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

mermaid.initialize({ startOnLoad: false, maxEdges: 100_000 });

// What Mermaid makes of #45; until it draws it.
const text = (label) => label.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const diagram = await mermaid.mermaidAPI.getDiagramFromText(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify({
  nodes: [...diagram.db.getVertices().values()].map((node) => text(node.text)),
  edges: diagram.db.getEdges().map((edge) => text(edge.text)),
}));
