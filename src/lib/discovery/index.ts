export { describeEmbed, describeLink, type OEmbed } from './oembed';
