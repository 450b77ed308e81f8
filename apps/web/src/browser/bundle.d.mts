/** Addresses of the bundled files by their plain names. */
export interface BundleManifest {
  readonly 'app.js': string;
  readonly 'app.css': string;
  readonly 'icon.svg': string;
}

export function bundle(root: string, publicFolder?: string): Promise<BundleManifest>;
