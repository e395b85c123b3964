using System.Collections;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace GovArchive.Rendering;

/// <summary>How values that are not text are printed: trusted markup as it is, dates as 2024-01-31, a whole record or list not at all.</summary>
internal sealed class TemplateValues : IFormatterProvider
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = type == typeof(Html) ? new Print((object value, in EncodedTextWriter writer) => writer.Write(value.ToString(), encode: false))
            : type == typeof(DateOnly) ? new Print((object value, in EncodedTextWriter writer) => writer.Write(((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : new Print((object value, in EncodedTextWriter _) => throw new TemplateFault(FindingCodes.TemplateNotPrintable, "", value is IEnumerable ? "a list" : value.GetType().Name));
        return type == typeof(Html) || type == typeof(DateOnly) || !IsPrintable(type);
    }

    private static bool IsPrintable(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type.Assembly == typeof(IFormatter).Assembly;

    private delegate void Printing(object value, in EncodedTextWriter writer);

    private sealed class Print(Printing print) : IFormatter
    {
        public void Format<T>(T value, in EncodedTextWriter writer) => print(value!, writer);
    }
}
