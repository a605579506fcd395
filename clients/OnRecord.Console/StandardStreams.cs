using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace OnRecord.Console;

/// <summary>Standard input and output as the shell left them.</summary>
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;

    /// <summary>Opens standard input.</summary>
    /// <exception cref="IOException">It was closed before this process began.</exception>
    public static Stream OpenInput() => WasClosed(Input)
        ? throw new IOException("standard input is closed")
        : System.Console.OpenStandardInput();

    /// <summary>Opens standard output; to write to a pipe that nobody reads any more fails.</summary>
    /// <remarks>
    /// The console's own stream swallows that failure: <c>onrecord watch | head</c> would never end. It is kept where
    /// output is a file, so that programs which write to one file in turn go on where the one before ended.
    /// </remarks>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || WasClosed(Output)) return System.Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(Output, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? System.Console.OpenStandardOutput() : stream;
    }

    /// <summary>Whether writing failed because whoever read the pipe has gone.</summary>
    public static bool IsBrokenPipe(IOException failure)
    {
        const int BrokenPipe = 32; // EPIPE
        const int NoData = unchecked((int)0x800700E8); // ERROR_NO_DATA, what Windows says instead
        return failure.HResult is BrokenPipe or NoData;
    }

    /// <summary>
    /// Whether the runtime has taken a descriptor for itself, which it does where the shell had closed it.
    /// </summary>
    /// <remarks>What is inherited is never closed on execution; whatever the runtime opens always is.</remarks>
    private static bool WasClosed(int descriptor)
    {
        const int CloseOnExecution = 0x80000; // O_CLOEXEC
        const string Flags = "flags:";
        var info = $"/proc/self/fdinfo/{descriptor.ToString(CultureInfo.InvariantCulture)}";
        if (!OperatingSystem.IsLinux() || !File.Exists(info)) return false;
        var flags = File.ReadLines(info).First(line => line.StartsWith(Flags, StringComparison.Ordinal));
        return (Convert.ToInt32(flags[Flags.Length..].Trim(), fromBase: 8) & CloseOnExecution) != 0;
    }
}
