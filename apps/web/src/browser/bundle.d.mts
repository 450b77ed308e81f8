/** Addresses of the bundled files by their plain name. */
export type BundleManifest = Readonly<Record<string, string>>;
export function bundle(root: string, publicFolder?: string): Promise<BundleManifest>;
