/** "1 article", "2,000 articles". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${n === 1 ? one : many}`
