export { InboxQueries, type Inbox, type InboxMessage, type InboxPage } from './application/inbox-queries.js';
export { ReadMessage } from './application/read-message.js';
export { SendMail } from './application/send-mail.js';
export { SweepNotices } from './application/sweep-notices.js';
export { NotificationsModule } from './notifications.module.js';
