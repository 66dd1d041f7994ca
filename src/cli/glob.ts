/** Whether a path is a pattern: `*`, `**`, `?`, `[abc]` or `{a,b}`. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** The folder in which a pattern begins: what stands before its first special character. */
export function toGlobBase(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/**
 * The pattern as a regular expression for whole paths: `*` and `?` stay inside a folder, `**` crosses folders.
 * A bracket or brace that is not closed stands for itself.
 */
export function toGlobRegExp(pattern: string): RegExp {
  let source = ''
  let braces = 0
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]
    if (pattern.startsWith('**/', i)) {
      source += '(?:[^/]+/)*'
      i += 2
    } else if (pattern.startsWith('**', i)) {
      source += '.*'
      i++
    } else if (c === '*') source += '[^/]*'
    else if (c === '?') source += '[^/]'
    else if (c === '[' && pattern.indexOf(']', i + 2) > 0) {
      const close = pattern.indexOf(']', i + 2)
      const inside = pattern.slice(i + 1, close).replace(/[\\\]^]/g, '\\$&')
      source += `[${inside.replace(/^(?:\\\^|!)/, '^')}]`
      i = close
    } else if (c === '{' && pattern.indexOf('}', i) > 0) {
      source += '(?:'
      braces++
    } else if (c === '}' && braces > 0) {
      source += ')'
      braces--
    } else if (c === ',' && braces > 0) source += '|'
    else source += c.replace(/[.*+?^${}()|[\]\\]/, '\\$&')
  }
  return new RegExp(`^${source}$`, 'u')
}
