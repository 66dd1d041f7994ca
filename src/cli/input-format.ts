export const INPUT_FORMATS = ['text', 'html', 'json', 'ndjson'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]
