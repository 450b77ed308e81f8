/** Jest's global teardown of the project `rooms`. */
export default async function stopDatabase() {
  await globalThis.marketTestDatabase?.destroy();
}
