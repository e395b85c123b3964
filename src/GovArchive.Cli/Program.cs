using System.Text;
using GovArchive.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
StandardOutput.Use();
return CommandLine.Run(args);
