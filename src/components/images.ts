import type { ImageMetadata } from 'astro';
import { withImages } from '../scenario/author.ts';

const files = import.meta.glob<{ default: ImageMetadata }>('/content/scenarios/**/*.{png,jpg,jpeg,webp,avif,gif,svg}', {
  eager: true,
});

/** The HTML of a scenario with its images as this site serves them. */
export function illustrated(html: string): string {
  return withImages(html, (path) => files[`/content/scenarios/${path}`]?.default);
}
