using GovArchive.Diagnostics;

namespace GovArchive.Rendering;

/// <summary>Stops a rendering. It never leaves this room: the caller gets a finding.</summary>
/// <param name="code">The finding's kind.</param>
/// <param name="values">The finding's values.</param>
internal sealed class TemplateFault(FindingCode code, params string[] values) : Exception
{
    public override string Message => At(default).Message;

    public Finding At(Place place) => code.At(place, [.. values]);
}
