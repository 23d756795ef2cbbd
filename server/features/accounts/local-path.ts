/** The address when it is a page of this site, else the other one: no other site, no script, no second slash. */
export function localPath(address: string, otherwise: string): string {
  return isLocalPath(address) ? address : otherwise
}

/** A browser reads `//` and `/\` as the begin of another site, and drops tabs and line ends while it looks. */
export function isLocalPath(address: string): boolean {
  return address.length <= 2000 && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(address)
}

/** The path of an address of this very host, as browsers send it in `Referer`. */
export function pathOnHost(address: string | undefined, host: string | undefined, otherwise: string): string {
  if (address === undefined || !URL.canParse(address)) return otherwise
  const { host: from, pathname, search } = new URL(address)
  return from === host ? localPath(pathname + search, otherwise) : otherwise
}
