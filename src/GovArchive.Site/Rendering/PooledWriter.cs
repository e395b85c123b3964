using System.Buffers;
using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace GovArchive.Rendering;

/// <summary>Gathers a page's text in a rented buffer.</summary>
internal sealed class PooledWriter() : TextWriter(CultureInfo.InvariantCulture), IScriptOutput
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written, until more is.</summary>
    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_buffer, 0, _length);

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _buffer.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    void IScriptOutput.Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text.AsSpan(offset, count));
        return ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0) ArrayPool<char>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
