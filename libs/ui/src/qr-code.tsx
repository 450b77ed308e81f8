/** Rows of a QR code as `uqr.encode(text).data` gives them; true is dark. */
export type QrModules = readonly (readonly boolean[])[];

const quietZone = 4;

/** A QR code as one path: dark on white in both schemes, for cameras need the contrast. */
export function QrCode({ modules, label }: { modules: QrModules; label: string }) {
  const size = modules.length + 2 * quietZone;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="320" height="320" role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
