using OnRecord.Console;

return await OnRecordCommand.RunAsync(args, Terminal.OfThisProcess());
