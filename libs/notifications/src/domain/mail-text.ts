/** What a mail says, before it has a form. */
export interface MailContent {
  readonly lang: string;
  readonly title: string;
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly action: { readonly label: string; readonly url: string; readonly instead: string } | null;
  readonly footer: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
/** A subject is one line, whatever a shop calls itself. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The same in plain text and in sober HTML: no picture, nothing fetched, readable with styles switched off. */
export function mailText(content: MailContent): MailText {
  return { subject: oneLine(content.title), text: plain(content), html: html(content) };
}

function plain({ greeting, lines, action, footer }: MailContent): string {
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  return `${[greeting, ...lines, ...link, '--', footer].join('\n\n')}\n`;
}

const style = `body{margin:0;padding:24px 16px;background:#fffdf9;color:#12211f;font:16px/1.55 'Be Vietnam Pro',system-ui,sans-serif}
main{max-width:560px;margin:0 auto}h1{font-size:22px;line-height:1.35}p{margin:0 0 12px}
.go{display:inline-block;padding:12px 20px;border-radius:10px;background:#0b5c5b;color:#fff;text-decoration:none;font-weight:600}
.quiet{color:#5a6664;font-size:14px}footer{border-top:1px solid #e3e0d8;margin-top:24px;padding-top:12px}`;

function html({ lang, title, greeting, lines, action, footer }: MailContent): string {
  const paragraphs = [greeting, ...lines].map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const link = action
    ? `<p><a class="go" href="${escaped(action.url)}">${escaped(action.label)}</a></p>
<p class="quiet">${escaped(action.instead)}<br>${escaped(action.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(oneLine(title))}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
${paragraphs}
${link}
<footer><p class="quiet">${escaped(footer)}</p></footer></main></body></html>
`;
}
