using System.Text;

namespace GovArchive.Cli;

/// <summary>What is printed cannot be written: the disk is full, or the stream is closed.</summary>
internal sealed class OutputFailedException(Exception cause) : Exception((cause.InnerException ?? cause).Message, cause);

/// <summary>
/// Standard output whose faults are told apart from those of the program's own files. A pipe whose reader has gone is no fault: nobody is
/// left to print for.
/// </summary>
internal sealed class StandardOutput(Stream stream) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The stream itself, for what is no text.</summary>
    public static Stream Open() => new StandardOutput(Console.OpenStandardOutput());

    /// <summary>Lets everything that is printed go through it.</summary>
    public static void Use() =>
        Console.SetOut(new StreamWriter(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(exception);
        }
    }

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
