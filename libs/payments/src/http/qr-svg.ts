import { renderSVG } from 'uqr';

/** The QR of a payload as SVG text, black on white with the quiet zone of four modules (ISO/IEC 18004). Level M, as NAPAS asks of printed codes. */
export const qrSvg = (payload: string): string => renderSVG(payload, { ecc: 'M', border: 4 });
