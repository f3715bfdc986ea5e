import type { ImageMetadata } from 'astro';
import type { Course } from '../course/index.ts';
import { withImages } from '../scenario/author.ts';

const files = import.meta.glob<{ default: ImageMetadata }>('/content/scenarios/**/*.{png,jpg,jpeg,webp,avif,gif,svg}', {
  eager: true,
});

/** The HTML of a scenario with its images as this site serves them. */
export function illustrated(html: string): string {
  return withImages(html, (path) => files[`/content/scenarios/${path}`]?.default);
}

const logos = import.meta.glob<{ default: ImageMetadata }>('/modules/*.{svg,png,webp}', { eager: true });

/** The logo of the organisation, if it has one. */
export function logoOf({ logo }: Pick<Course, 'logo'>): ImageMetadata | undefined {
  return logos[`/modules/${logo}`]?.default;
}
