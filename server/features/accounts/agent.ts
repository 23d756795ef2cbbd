/** What a browser calls itself, in two names that its user knows: «Firefox, Windows». Empty when we do not know. */
export function describeAgent(agent: string): string {
  return [nameIn(agent, BROWSERS), nameIn(agent, SYSTEMS)].filter((name) => name !== '').join(', ')
}

function nameIn(agent: string, known: readonly (readonly [RegExp, string])[]): string {
  return known.find(([sign]) => sign.test(agent))?.[1] ?? ''
}

/** Browsers imitate each other, so the most particular sign comes first. */
const BROWSERS = [
  [/MicroMessenger\//, 'WeChat'],
  [/QQBrowser\//, 'QQ Browser'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const
