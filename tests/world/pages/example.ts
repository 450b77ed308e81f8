import type { PageContext } from '@market/ui';
import type { VNode } from 'preact';

/** Pages with rich example props, by the name of the example: what is photographed, weighed and searched for faults by axe. */
export type Examples = Readonly<
  Record<string, readonly [path: string, page: (page: PageContext) => VNode, context?: Partial<PageContext>]>
>;
