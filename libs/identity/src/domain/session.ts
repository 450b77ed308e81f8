const days = 24 * 3600;

/** Seconds. Shoppers and sellers stay signed in while they come back; staff are signed out when idle and once a working day. */
export const sessionLife = { rolling: 30 * days, staffIdle: 30 * 60, staffLongest: 12 * 3600 } as const;

/** The cookie may outlive the session: the database decides. */
export const sessionCookie = { name: 'session', maxAgeSeconds: 180 * days } as const;

/** Names the shop where a person who works for several wants to work now. It opens nothing: the grants decide. */
export const chosenShopCookie = 'gian-hang-dang-lam';

export const isSessionToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** "Mozilla/5.0 (Linux; Android 14) …": enough to recognise a device in a list. */
export const shortUserAgent = (userAgent: string | undefined): string | null => (userAgent ? userAgent.slice(0, 80) : null);
