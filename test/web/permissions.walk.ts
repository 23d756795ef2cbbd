import type { Express } from 'express'

/** As much of Express' router as is walked here; its own types do not tell. */
type Layer = {
  name: string
  slash: boolean
  rawPath: string | string[]
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle: unknown
}

/**
 * Every address that an application answers, as `GET /articles/:articleId`, and every middleware with a path of its own as
 * `USE /assets`; without those that only stand in the way (`guards`).
 */
export function addressesOf(app: Express, guards: readonly unknown[]): string[] {
  return addressesIn((app.router as unknown as { stack: Layer[] }).stack, guards)
}

function addressesIn(stack: readonly Layer[], guards: readonly unknown[]): string[] {
  return stack.flatMap((layer) => {
    const { route, handle } = layer
    if (route)
      return [route.path]
        .flat()
        .flatMap((path) => Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`))
    const inner = stackIn(handle)
    if (layer.slash) return inner ? addressesIn(inner, guards) : []
    if (guards.includes(handle)) return []
    if (inner) throw new Error(`a router stands below ${String(layer.rawPath)}: its addresses would have to be joined`)
    return [layer.rawPath].flat().map((path) => `USE ${path}`)
  })
}

function stackIn(handle: unknown): Layer[] | undefined {
  return typeof handle === 'function' && 'stack' in handle ? (handle.stack as Layer[]) : undefined
}
