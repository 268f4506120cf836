export interface FitRequest {
  /** Values of one map. */
  readonly mapHeight: number;
  readonly mapWidth: number;
  /** CSS pixels at hand; the picture takes no more, in either direction. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

/**
 * Size of one enlarged map in device pixels: the largest whole multiple that fits, so that all its cells are
 * the same size, or shrunk in proportion where the map is larger than the room.
 */
export function fitMap(request: FitRequest): { width: number; height: number } {
  const { mapHeight, mapWidth, pixelRatio } = request;
  const factor = Math.min(
    (request.width * pixelRatio) / mapWidth,
    (request.height * pixelRatio) / mapHeight
  );
  const used = factor >= 1 ? Math.floor(factor) : factor;
  return {
    width: Math.max(1, Math.floor(mapWidth * used)),
    height: Math.max(1, Math.floor(mapHeight * used))
  };
}

interface PhotoRequest {
  readonly height: number;
  readonly width: number;
  /** CSS pixels at hand, in either direction. */
  readonly room: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

/** Size of a photo in device pixels, as large as the room allows: its pixels are not told apart. */
export function fitPhoto({ height, width, room, pixelRatio }: PhotoRequest) {
  const factor = (room * pixelRatio) / Math.max(height, width);
  return {
    width: Math.max(1, Math.floor(width * factor)),
    height: Math.max(1, Math.floor(height * factor))
  };
}
