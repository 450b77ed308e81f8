export * from './assert.js';
export * from './clock.js';
export * from './id.js';
export * from './local-day.js';
export * from './money.js';
export * from './result.js';
export * from './vietnamese.js';
export * from './working-days.js';
