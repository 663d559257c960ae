using Provenance.Pages.Asking;
using Provenance.Pictures.Drawing;

namespace Provenance.Pictures.Serving;

/// <summary>A picture, and what was asked for it.</summary>
/// <param name="Picture">The picture; null if the answer does not hold the record.</param>
/// <param name="Asked">What was asked.</param>
internal sealed record DrawnPicture(Picture? Picture, Asked Asked);
