using System.Text.Json.Serialization;
using GovArchive.Agencies;

namespace GovArchive.Output;

/// <summary>
/// Values as JSON by code made when the program is: types asked for their members when it runs had two hundred methods compiled in every
/// build.
/// </summary>
[JsonSerializable(typeof(Agency))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PlainJson : JsonSerializerContext;
