import type { Notice } from '$lib/state/notices';
import type { PageText } from '$lib/text';

/** A notice as a sentence. */
export function writeNotice({ faults, places }: PageText, notice: Notice): string {
  switch (notice.kind) {
    case 'unread-parameter':
      return places.unread(notice);
    case 'not-in-network':
      return places.notInNetwork(notice.at.slice(0, 40));
    case 'channel-of-nothing':
      return places.channelOfNothing(notice.channel);
    case 'off-absent':
      return places.offAbsent(notice.part);
    case 'own-photo-absent':
      return places.ownPhotoAbsent;
    case 'own-weights-absent':
      return places.ownWeightsAbsent;
    case 'configuration':
      return faults.network(notice.fault);
    case 'drawing-failed':
      return places.drawingFailed;
  }
}
