/** The formats that there are, by the endings of their files. */
export const exportFormats = ['json', 'jsonld', 'csv', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];
