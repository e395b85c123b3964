namespace GovArchive.Pictures.Digits;

/// <summary>One printed line that was found in a crop.</summary>
/// <param name="Picture">The crop, with pieces of ruled lines painted over.</param>
/// <param name="Levels">Its paper and ink.</param>
/// <param name="Box">What the line covers.</param>
/// <param name="Reach">
/// The height that letters of this line would have, in points: that of the box, or more where a dash or a dot is all there is.
/// </param>
/// <param name="IsCut">The line reaches an edge of the crop: a part of it may be outside.</param>
internal sealed record LinePrint(GrayPicture Picture, InkLevels Levels, InkPiece Box, int Reach, bool IsCut);
