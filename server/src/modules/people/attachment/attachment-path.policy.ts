/** Where the files of things of one kind are fetched, e.g. `/downloads/appeal-attachment`. */
export function attachmentPath(kind: string): string {
  return `/downloads/${kind}-attachment`;
}
