interface Words {
  readonly vi: string;
  readonly en: string;
}

/** The forms in which one may do business, and how they are called. */
export const legalForms = {
  'company-limited-1': { vi: 'Công ty TNHH một thành viên', en: 'Single-member limited company' },
  'company-limited-2': { vi: 'Công ty TNHH hai thành viên trở lên', en: 'Multi-member limited company' },
  'joint-stock': { vi: 'Công ty cổ phần', en: 'Joint-stock company' },
  partnership: { vi: 'Công ty hợp danh', en: 'Partnership' },
  'private-enterprise': { vi: 'Doanh nghiệp tư nhân', en: 'Private enterprise' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  'cooperative-union': { vi: 'Liên hiệp hợp tác xã', en: 'Union of cooperatives' },
  'cooperative-group': { vi: 'Tổ hợp tác', en: 'Cooperative group' },
  household: { vi: 'Hộ kinh doanh', en: 'Household business' },
  individual: { vi: 'Cá nhân kinh doanh', en: 'Individual trader' },
} as const satisfies Record<string, Words>;

export type LegalForm = keyof typeof legalForms;
