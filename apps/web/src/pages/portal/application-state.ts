/** The steps of an application, as its words know them. */
export type ApplicationState = 'submitted' | 'in-review' | 'needs-more' | 'approved' | 'refused' | 'disbursed' | 'closed';
