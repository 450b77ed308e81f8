import type { Words } from '../words.js';

export const finding: Words['finding'] = {
  below: 'Subcategories',
  categoryLead: (category: string, province: string) =>
    `${category} from verified businesses of ${province}, delivered to your door and paid without cash.`,
  ocop: {
    title: 'OCOP corner',
    lead: (province: string) => `OCOP products of ${province}: made in its communes, judged by a council and given stars.`,
    what: 'What do OCOP stars mean?',
    explained: [
      'OCOP stands for “One Commune One Product”. A council scores each product by the criteria of Decision 148/QĐ-TTg: 50 points earn 3 stars, 70 earn 4, 90 earn 5.',
      'A decision is valid for 36 months. Only products whose decision is in force are shown here; its number and date stand on the page of each product.',
    ],
    stars: (stars: number) => `${stars} stars`,
    viewStars: (count: string, stars: number) => `See ${count} products with ${stars} stars`,
    places: 'By place of production',
    placesLead: 'How many OCOP products each place has on sale',
    none: 'No OCOP product is on sale yet',
    noneText: 'Products appear here once their decision is in force.',
  },
};
