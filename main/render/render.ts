/** The room's door. Import it on first use: `await import('../render/render.ts')`. */
export { createLinkResolver, type LinkResolver, type LinkTargets } from './links.ts';
export { largestPage, type PageHead, type ParsedPage } from './page.ts';
export { parsePage } from './parse-page.ts';
export { anchorsOf, checkPage, renderPage, type RenderedPage, type RenderOptions } from './render-page.ts';
export { renderNote, type NotedPage } from './render-note.ts';
export { sectionsOf, type Section } from './sections.ts';
