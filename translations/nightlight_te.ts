<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="te">
<context>
    <name>MqttLink</name>
    <message>
        <source>There is no host of that name: %1. Check how it is spelled, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No broker answers at %1. Check the port, and that the broker runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1: %2. Check that the broker speaks TLS on this port and that its certificate is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 closed the connection. Check that it expects MQTT on this port, with or without TLS, and that no other client uses the same device id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 does not accept this user name and password. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 does not let this client in. Enter a user name and password that it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 does not speak this MQTT version. Choose the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 does not accept the client id. Choose a shorter device id of letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 does not answer any more or is not available now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 does not speak MQTT as it should. Check the port and the MQTT version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 ended the connection. Perhaps another client uses the same device id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address and the port, and that no firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::AboutDialog</name>
    <message>
        <source>About Nightlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightlight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A light sensor&apos;s whole journey over MQTT, in one window.

Copyright 2026 The Nightlight authors. Free software under the GNU General Public License, version 3 or later, without any warranty.

It uses Qt, Qt MQTT or libmosquitto, QCustomPlot and Eclipse Mosquitto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerPanel</name>
    <message>
        <source>Enter the name or the address of the broker&apos;s host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the host alone, as test.mosquitto.org, without mqtt:// and without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Connect to use this broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: at most once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: at least once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2: exactly once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;ker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker passes messages on from those who publish to those who subscribed. The built-in one runs on this computer and serves this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs on this computer can join the broker at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the address of the computer that the broker runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1883 is usual; 8883 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if the broker asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in memory only. Without TLS it crosses the network so that others can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MQTT version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5.0 sends with each reading when it was taken and its number. Choose 3.1.1 for a broker that has nothing newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of service, how surely a message arrives. 0: sent once and forgotten. 1: sent again until it is acknowledged. 2: as 1, and never twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encrypt with TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the way can read or change the messages. The broker must offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ret&amp;ain the last reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker keeps the last reading and gives it at once to whoever subscribes later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects to the broker with these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;isconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says goodbye to the broker. The device goes on reading its sensor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::BrokerUrl</name>
    <message>
        <source>a broker is builtin, mqtt://[user@]host[:port] or mqtts://[user@]host[:port], not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password on the command line can be read by everybody on this machine; put it into the environment variable NIGHTLIGHT_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a broker&apos;s address ends after the port, in &quot;%1&quot; something follows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::BuiltInBroker</name>
    <message>
        <source>The built-in broker needs the program mosquitto: install its package, on Debian with “sudo apt install mosquitto”, or choose another broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in broker cannot make its folder %1: see that it can be written, or choose another broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in broker cannot write into its folder %1: see that it can be written and that the disk is not full, or choose another broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Nightlights of this profile cannot join the built-in broker, because %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in broker cannot be started (%1): see that the package mosquitto is complete, or choose another broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the built-in broker had stored cannot be read. It was moved to %1, and the broker starts with nothing stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in broker keeps ending by itself. It is tried again; if that does not help, choose another broker.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::ChartActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the picture stand still. Readings are still taken; none is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with the picture: its right edge is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the last minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the last five minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 &amp;h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all readings from the first to now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all times and all values that there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::CommandLine</name>
    <message>
        <source>Run the device without a window and print what it sends and receives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep settings and data apart under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program: en or te.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of this device, the first part of its topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the device with this id instead of the own one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between two readings, 0.01 to 3600 (default 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>builtin, mqtt://[user@]host[:port], or mqtts://[user@]host[:port] for TLS. The password is taken from the environment variable NIGHTLIGHT_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT version: 5 (default) or 3.1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of service: 0, 1 (default) or 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider[:VALUE] with a value from 0 to 1023, or wave[:SHAPE] with day, sine, square, ramp or walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window to this PNG file, then end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture so long after the start, 0 to 3600 (default 3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile takes a name of at most 64 letters, digits, dots, dashes and underscores, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes one of %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--interval takes a number of seconds from 0.01 to 3600, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sensor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--broker: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mqtt takes 5 or 3.1.1, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--qos takes 0, 1 or 2, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshot takes the name of a file that ends in .png, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after takes a number of seconds from 0 to 3600, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after goes with --screenshot only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshot needs the window, which --headless leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch needs the window, which --headless leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option --%1; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A light sensor&apos;s whole journey over MQTT: a device reads and publishes, a broker carries, a chart shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Exit status: 0 after an orderly end (also by SIGINT or SIGTERM), 1 if the program cannot do its work, 2 if the options make no sense.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::DeviceLoop</name>
    <message>
        <source>The light sensor did not answer before the next reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamp on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamp off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::DevicePanel</name>
    <message>
        <source>Light now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: publishes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops reading the sensor and publishing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the sensor at each interval and publishes what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;nsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the light level comes from: a slider moved by hand, or a light that rises and falls by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ever&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the device reads its sensor and publishes telemetry, the lesson&apos;s word for what it measures: 10 ms to 1 h. Type &quot;500 ms&quot;, &quot;5 s&quot; or &quot;2 min&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the device, unique on its broker. Its topics, the addresses of its messages, begin with it: id/telemetry and id/commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light level that the sensor sees now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::DurationEdit</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::LampWidget</name>
    <message>
        <source>Lamp on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s lamp. A command from the broker, as {&quot;led_on&quot;: true}, switches it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::LightChart</name>
    <message>
        <source>Light over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light that was published and the light that was received. Left and right move in time, plus and minus zoom, Home goes to the first reading, End to now, and F shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readings yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::LightSlider</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much light the sensor sees: 0 is dark, 1023 is as bright as a 10-bit sensor can tell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::LinkIndicator</name>
    <message>
        <source>built-in broker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::LinkNotice</name>
    <message>
        <source>The broker does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects at once instead of waiting for the next try.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MainMenu</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp o&amp;ff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Broker settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Nightlight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MainWindow</name>
    <message>
        <source>Nightlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light sensor and the lamp in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which broker the messages go through, and how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side of the lesson: it watches a device and commands it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MessageLog</name>
    <message>
        <source>%1 not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messa&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only lines whose topic, payload or remark contains this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many messages came at once that these were counted only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties the list. Nothing else changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MessageLogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ to the broker, ↓ from the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the message: whoever subscribed to it receives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the message says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::Monitor</name>
    <message>
        <source>The command for the lamp was not sent: there is no connection to the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamp on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamp off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MonitorPanel</name>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose telemetry the server receives: the device in this window, or any other one on the same broker, such as a Raspberry Pi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the other device, the first part of its topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer like the lesson&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers each reading with a command: lamp on if the light is below the threshold, lamp off if not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light level, in the sensor&apos;s own unit, below which it is dark enough for the lamp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the command {&quot;led_on&quot;: true} to the watched device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lam&amp;p off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the command {&quot;led_on&quot;: false} to the watched device.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::MqttLink</name>
    <message>
        <source>The broker took a message but did not pass it on (MQTT reason code 0x%1). Check what this user may publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be subscribed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not let this client subscribe to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::Payload</name>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is larger than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number before byte %1 is beyond what can be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not JSON: byte %1 is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is JSON, but not an object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload has no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be %2, but is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“light” is beyond what can be stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::Program</name>
    <message>
        <source>There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set); use --headless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was built without the window, so there is nothing to take a picture of.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::Publisher</name>
    <message>
        <source>handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::SensorText</name>
    <message>
        <source>The slider&apos;s value must be a number from %1 to %2, but is “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no wave “%1”: choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sensor “%1” is not available in this version: choose slider or wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sensor “%1”: choose slider or wave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::SequenceCounter</name>
    <message>
        <source>The count of readings cannot be stored in %1: %2. Readings are published all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, worst %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figure yet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that were given to the network. With QoS 0 the broker acknowledges none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that the broker has confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that the device has handed to its connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings taken that are not acknowledged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings given up because too many were waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the sensor had no value when it was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that came back from the broker, repeated ones not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings missing in the device&apos;s numbering that have not come since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings that came more than once, as QoS 1 allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages on the telemetry topic that were no reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensor to chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a reading takes from the sensor through the broker to the chart: half of the last minute&apos;s were faster than the first number; the slowest took the second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::Topics</name>
    <message>
        <source>The device needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name is too long: %1 characters are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name must not contain + or #, which stand for other names in MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name must not contain spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name contains a character that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name must not start with $, which marks the broker&apos;s own topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s name must not start or end with /.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::WaveRows</name>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sh&amp;ape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the simulated light rises and falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one full round of the wave takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The darkest value of the wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;ghest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brightest value of the wave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightlight::WindowFrontEnd</name>
    <message>
        <source>The picture could not be written to %1. Check that the folder is there and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
