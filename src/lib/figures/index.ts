export { choosePart } from './choose-part';
export type { Figure, FigureMap, FigureWords } from './figure';
export { figureThemes, type FigureTheme } from './theme';
export { fontRules } from './typeface';
export { writeCard } from './write-card';
export { flowDirections, writeDot, type FlowDirection, type FlowOptions } from './write-dot';
export { writeDrawing, type WrittenDrawing } from './write-drawing';
export { writeFigure, type WrittenFigure } from './write-figure';
export { writeMermaid } from './write-mermaid';
